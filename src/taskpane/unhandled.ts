/**
 * Calls the listener with every error and every rejection on the page that nobody handled; answers with the function
 * that ends that. What comes without an error is left out: a script of another origin, or a browser that tells of
 * its own layout.
 */
export function onUnhandled(listener: (error: unknown) => void, page: EventTarget = window): () => void {
  const onError = (event: Event) => {
    const { error } = event as ErrorEvent;
    if (error !== undefined && error !== null) listener(error);
  };
  const onRejection = (event: Event) => listener((event as PromiseRejectionEvent).reason);
  page.addEventListener("error", onError);
  page.addEventListener("unhandledrejection", onRejection);
  return () => {
    page.removeEventListener("error", onError);
    page.removeEventListener("unhandledrejection", onRejection);
  };
}
