/** The name of the platform's command key before a letter: `⌘O` or `Ctrl O`. */
export function commandKey(letter: string): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? `⌘${letter}` : `Ctrl ${letter}`;
}
