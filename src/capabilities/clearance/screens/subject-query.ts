/** `agency:ID` → query of /clearance/standing; empty for myself. */
export function subjectQuery(subject: string): { kind?: string; id?: string } {
  const [kind, id] = subject.split(':');
  return kind && id ? { kind, id } : {};
}
