/** The time that a stage of a build took. Processor time counts every thread, so it may be more than the time on the wall. */
export interface BuildStage {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Runs a stage of a build and notes how long it took. */
export async function inStage<T>(
  stages: BuildStage[],
  name: string,
  work: () => T | Promise<T>,
): Promise<T> {
  const [start, cpuStart] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpuStart);
  const seconds = (performance.now() - start) / 1000;
  stages.push({ name, seconds, cpuSeconds: (user + system) / 1e6 });
  return result;
}
