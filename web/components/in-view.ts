/** Whether the person asked for less movement. */
const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings an element to the middle of what is seen, unless it is seen already: below the frame and above a sheet that lies over the foot. */
export function bringIntoView(element: Element | null): void {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
  const foot = sheet && sheet.height > 0 ? sheet.top : innerHeight;
  if (top >= 80 && bottom <= foot - 24) return;
  element.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
}

/** Scrolls only `box` so that `element` in it is seen below the `head` that sticks to its top; the page around stays where it is. */
export function bringIntoBox(box: Element | null, head: Element | null, element: Element | null): void {
  if (!box || !element || box.scrollHeight <= box.clientHeight) return;
  const frame = box.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const top = frame.top + (head?.clientHeight ?? 0);
  const bottom = Math.min(frame.bottom, innerHeight) - 12;
  const shift = own.top < top ? own.top - top : own.bottom > bottom ? Math.min(own.bottom - bottom, own.top - top) : 0;
  if (shift !== 0) box.scrollBy({ top: shift, behavior: calm() ? 'auto' : 'smooth' });
}
