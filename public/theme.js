// Runs before the first paint, so that a remembered theme does not flash. Same key and values as
// src/app/theme/theme.ts; its test compares the two.
try {
  const stored = localStorage.getItem('waybill.theme');
  if (stored === 'light' || stored === 'dark') {
    document.documentElement.dataset.theme = stored;
  }
} catch {
  // Storage can be forbidden; the system's theme holds.
}
