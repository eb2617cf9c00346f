import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program to its end, with what it prints kept. A program that cannot start ends with code 127. */
export function capture(program, args, options) {
  return new Promise((resolve) => {
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const release = passSignals(child);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${error.message}\n` }));
    child.on('close', (code, signal) => {
      release();
      // Stopped by the person at the keyboard: that is no failure to explain.
      if (signal) process.kill(process.pid, signal);
      else resolve({ code, output });
    });
  });
}

/** Runs a program and ends this process as that one ends: with its code, or by its signal. */
export function passOn(program, args, options) {
  return new Promise(() => {
    const child = spawn(program, args, options);
    const release = passSignals(child);
    endWithNpm(child);
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}.`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      release();
      if (signal) process.kill(process.pid, signal);
      else process.exit(code ?? 1);
    });
  });
}

/** Passes signals to a child. Returns what ends that. */
function passSignals(child) {
  const handlers = SIGNALS.map((signal) => [signal, () => pass(child, signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** A terminal sends Ctrl-C to the child as well, and a second one would read as impatience. */
function pass(child, signal) {
  if (signal !== 'SIGTERM' && process.stdin.isTTY) return;
  child.kill(signal);
}

/**
 * npm passes a SIGTERM to the shell between it and us, and a shell passes nothing on. So a server would outlive
 * the npm that started it, and hold its port.
 */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}
