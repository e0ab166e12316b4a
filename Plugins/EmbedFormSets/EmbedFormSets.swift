import Foundation
import PackagePlugin

/// Writes the form sets of `templates` and what it knows of fonts into the program, so that either is added by adding a file.
@main struct EmbedFormSets: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: target.directoryURL.path)
      .filter { $0.split(separator: "/").count == 2 }.sorted()
      .map { target.directoryURL.appending(path: $0) }
    let forms = files.filter { $0.lastPathComponent == "form.yaml" }
    let fonts = files.filter { $0.pathExtension == "csv" }
    let list = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFormSets.swift")
    // What else stands in the folders is named as well: the package manager asks what it is there for otherwise.
    return [
      .buildCommand(
        displayName: "Embedding form sets", executable: try context.tool(named: "EmbedFormSetsTool").url,
        arguments: [list.path] + (forms + fonts).map(\.path), inputFiles: files, outputFiles: [list])
    ]
  }
}
