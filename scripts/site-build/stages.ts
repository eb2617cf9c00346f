/** What a stage of a build took. Processor time counts every thread, so that it may be more than the time on the wall. */
export interface BuildStage {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Does a stage of a build, and notes what it took. */
export async function inStage<T>(
  stages: BuildStage[],
  name: string,
  work: () => T | Promise<T>,
): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  stages.push({ name, seconds, cpuSeconds: (user + system) / 1e6 });
  return done;
}
