import { report } from '../suite/report.ts';

addEventListener('message', (event) => {
  const { data: origin, ports } = event;
  const work = report({ origin, isBrowser: true }).then((results) => ports[0]?.postMessage(results));
  (event as Event as Event & { waitUntil(work: Promise<unknown>): void }).waitUntil(work);
});
