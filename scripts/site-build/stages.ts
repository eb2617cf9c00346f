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
  let end = (): void => {};
  const secondsSince = (started: number): number => (performance.now() - started) / 1000;
  return {
    begin(name: string): void {
      end();
      const [at, cpu] = [performance.now(), process.cpuUsage()];
      end = () => {
        const { user, system } = process.cpuUsage(cpu);
        stages.push({ name, seconds: secondsSince(at), cpuSeconds: (user + system) / 1e6 });
        end = () => {};
      };
    },
    end: () => end(),
    /** Times what goes on beside the stages, in another process. */
    async beside<T>(name: string, work: Promise<T>): Promise<T> {
      const started = performance.now();
      const done = await work;
      stages.push({ name, seconds: secondsSince(started) });
      return done;
    },
    stages,
  };
}
