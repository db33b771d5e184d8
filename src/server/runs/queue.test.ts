import { describe, expect, it, vi } from 'vitest';
import { createQueue } from './queue.ts';

/** A task that ends when it is told to, or when it is stopped. */
function openTask() {
  const gate = Promise.withResolvers<void>();
  const started = vi.fn();
  const task = async (stop: AbortController) => {
    started();
    stop.signal.addEventListener('abort', () => gate.resolve());
    await gate.promise;
  };
  return { task, started, end: gate.resolve, fail: gate.reject };
}

describe('the queue of runs', () => {
  it('runs one at a time, in order', async () => {
    const queue = createQueue(() => {});
    const [first, second] = [openTask(), openTask()];
    queue.add('1', first.task);
    queue.add('2', second.task);
    expect(first.started).toHaveBeenCalled();
    expect(second.started).not.toHaveBeenCalled();
    expect(queue.waiting).toBe(1);
    first.end();
    await vi.waitFor(() => expect(second.started).toHaveBeenCalled());
    expect(queue.waiting).toBe(0);
    second.end();
  });

  it('withdraws what waits, not what runs', () => {
    const queue = createQueue(() => {});
    const [first, second] = [openTask(), openTask()];
    queue.add('1', first.task);
    queue.add('2', second.task);
    expect(queue.withdraw('1')).toBe(false);
    expect(queue.withdraw('2')).toBe(true);
    expect(queue.withdraw('2')).toBe(false);
    expect(queue.waiting).toBe(0);
    first.end();
  });

  it('stops what runs and waits for its end', async () => {
    const queue = createQueue(() => {});
    queue.add('1', openTask().task);
    await queue.stop('1', 'cancelled');
    await queue.stop('unknown', 'cancelled');
  });

  it('goes on after a task that failed, and reports it', async () => {
    const report = vi.fn();
    const queue = createQueue(report);
    const [first, second] = [openTask(), openTask()];
    queue.add('1', first.task);
    queue.add('2', second.task);
    first.fail(new Error('disk'));
    await vi.waitFor(() => expect(second.started).toHaveBeenCalled());
    expect(report).toHaveBeenCalledWith('Run 1 ended without a record', expect.any(Error));
    second.end();
  });

  it('shuts down: the running one is stopped, the others never start', async () => {
    const queue = createQueue(() => {});
    const [first, second] = [openTask(), openTask()];
    queue.add('1', first.task);
    queue.add('2', second.task);
    expect(await queue.shutDown('server-stopping')).toEqual(['2']);
    expect(second.started).not.toHaveBeenCalled();
  });
});
