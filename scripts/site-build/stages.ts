/** What a stage of a build took. Processor time counts every thread, so that it may be more than the time on the wall. */
export interface BuildStage {
  readonly name: string;
  readonly seconds: number;
  /** Not known of work in another process. */
  readonly cpuSeconds?: number;
}

/** A watch that is told whenever a stage begins. */
export function stageWatch() {
  const stages: BuildStage[] = [];
  let running: { name: string; at: number; cpu: NodeJS.CpuUsage } | undefined;
  const end = (): void => {
    if (!running) return;
    const { user, system } = process.cpuUsage(running.cpu);
    stages.push({
      name: running.name,
      seconds: (performance.now() - running.at) / 1000,
      cpuSeconds: (user + system) / 1e6,
    });
    running = undefined;
  };
  return {
    begin(name: string): void {
      end();
      running = { name, at: performance.now(), cpu: process.cpuUsage() };
    },
    end,
    stages,
  };
}
