/** The declarations of a `style` attribute by lower-case name. Read as text: under a strict policy the browser drops them. */
export function declarationsOf(style: string | null): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (name !== '') declarations.set(name, value);
  }
  return declarations;
}
