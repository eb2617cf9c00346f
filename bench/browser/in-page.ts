import type { Act } from './acts.ts';

/** Runs in the page: asks, waits for the rows of the answer, and marks the moment after the picture that shows them. */
export async function askInPage({ name, control, value }: Act): Promise<void> {
  const target = document.querySelector<HTMLInputElement>(control);
  const rows = document.querySelector('list-finder tbody');
  if (!target || !rows) throw new Error(`The page has no rows, or nothing that is ${control}.`);
  const quiet = async () => {
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestIdleCallback(done, { timeout: 5000 }));
  };
  await quiet();
  const answered = new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      done();
    });
    watch.observe(rows, { childList: true });
  });
  performance.mark(`asked ${name}`);
  if (value === undefined) target.click();
  else {
    target.value = value;
    const event = target instanceof HTMLSelectElement ? 'change' : 'input';
    target.dispatchEvent(new Event(event, { bubbles: true }));
  }
  await answered;
  await new Promise((done) => requestAnimationFrame(done));
  // Before anything that waits for its turn, and after the frame.
  await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  performance.mark(`seen ${name}`);
  await quiet();
}
