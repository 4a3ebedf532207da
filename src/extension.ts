/** Wires everything together; nothing else. */
export function activate(): void {
  // Filled as the rooms are built.
}
