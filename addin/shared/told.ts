/** What the program around the page said of its looks; apart from the themes themselves, which only the surface needs. */

const schemes: Record<string, 'light' | 'dark'> = { default: 'light', dark: 'dark', glass: 'dark', contrast: 'dark' };

const listeners = new Set<() => void>();
let told: string | null = null;

/** The program around the page says how it looks; from now on that counts, not the system's wish. A name nobody knows looks like the default. */
export function tellTheme(name: string) {
  told = name in schemes ? name : 'default';
  // Scroll bars and native controls.
  document.documentElement.style.colorScheme = schemes[told]!;
  for (const changed of listeners) changed();
}

/** The name of the theme that was told, or null. */
export const toldTheme = () => told;

export function onTold(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}
