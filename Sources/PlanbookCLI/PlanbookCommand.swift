import ArgumentParser

@main
struct PlanbookCommand: ParsableCommand {
}
