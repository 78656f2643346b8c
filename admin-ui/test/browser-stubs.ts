/** What Mantine expects of a browser and jsdom does not have. */
class QuietResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= QuietResizeObserver;

globalThis.matchMedia ??= (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  });

Element.prototype.scrollIntoView ??= () => {};

// The router begins each page at its top.
window.scrollTo = () => {};

// Text areas that grow measure themselves again when fonts arrive.
if (!document.fonts) Object.defineProperty(document, "fonts", { value: new EventTarget() });
