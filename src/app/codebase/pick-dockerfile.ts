/** Asks for one file, in browsers that can't open folders; `onText` is not called when there is none. */
export function pickDockerfile(onText: (text: string) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => {
    void input.files?.[0]?.text().then(onText);
  });
  input.click();
}
