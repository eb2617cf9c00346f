import type { Act } from './acts.ts';

/** Runs in the page: uses a control, waits for the rows of the answer, and sets a mark after the frame that shows them. */
export async function askInPage({ name, control, value }: Act): Promise<void> {
  const target = document.querySelector<HTMLInputElement>(control);
  const rows = document.querySelector('list-finder tbody');
  if (!target || !rows) throw new Error(`The page has no rows, or nothing that is ${control}.`);
  const untilIdle = async () => {
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestIdleCallback(done, { timeout: 5000 }));
  };
  await untilIdle();
  const answered = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(rows, { childList: true });
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
  // Runs after the frame, and before any other task that waits.
  await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  performance.mark(`seen ${name}`);
  await untilIdle();
}
