/** Called after something was kept or sent; `sent`: check-ins that the server has just taken. */
type Hear = (sent: number) => void;

const hearing = new Set<Hear>();

export function tellChange(sent: number): void {
  for (const hear of hearing) hear(sent);
}

export function hearChanges(hear: Hear): () => void {
  hearing.add(hear);
  return () => hearing.delete(hear);
}
