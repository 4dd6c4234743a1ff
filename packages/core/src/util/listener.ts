/** Tells a listener. What it throws, or rejects with, is its own affair. */
export function notify<News>(listener: ((news: News) => unknown) | undefined, news: News): void {
  try {
    if (listener) ignoreRejection(listener(news));
  } catch {}
}

/** Lets a promise reject that nobody waits for. */
export function ignoreRejection(answer: unknown): void {
  Promise.resolve(answer).catch(() => {});
}
