import Planbook

/// A desk for a form set that is compiled in, and one for a form set in a folder.
func makingAFormSet() throws -> [PlanDesk] {
  // snippet
  let local = try PlanDesk(template: "local")
  let school = try PlanDesk(template: "forms/school")
  // end of snippet
  return [local, school]
}
