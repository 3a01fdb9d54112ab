/**
 * Keeps a column that stays in the window within it: its height goes from where it stands now to the bottom of the
 * window, also while the page's own head is still above it. Returns what ends it.
 */
export function keepInWindow(column: HTMLElement): () => void {
  let asked = false;
  const update = () => {
    asked = false;
    column.style.setProperty(
      '--_side-start',
      `${Math.max(0, Math.round(column.getBoundingClientRect().top))}px`,
    );
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(update);
  };
  const sizes = new ResizeObserver(ask);
  sizes.observe(document.documentElement);
  addEventListener('scroll', ask, { passive: true, capture: true });
  addEventListener('resize', ask);
  ask();
  return () => {
    sizes.disconnect();
    removeEventListener('scroll', ask, { capture: true });
    removeEventListener('resize', ask);
  };
}
