/** Whether a rule styles Monaco; its class names all begin alike. */
function isMonacoRule(rule: CSSRule): boolean {
  return /monaco|codicon|\.vs\b|\.vs-dark\b|\.mtk/.test(rule.cssText);
}

/**
 * Brings Monaco's styles into a shadow root. Monaco puts them into the page, where they do not reach
 * an editor that stands in a shadow root of its own.
 */
export function adoptMonacoStyles(at: HTMLElement): void {
  const root = at.getRootNode();
  if (!(root instanceof ShadowRoot)) {
    return;
  }
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    try {
      rules.push(...[...sheet.cssRules].filter(isMonacoRule).map((rule) => rule.cssText));
    } catch {
      // A sheet of another origin can't be read, and is not Monaco's.
    }
  }
  const adopted = new CSSStyleSheet();
  adopted.replaceSync(rules.join('\n'));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, adopted];
}
