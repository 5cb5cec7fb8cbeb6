import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../shared/client';
import { Refusal, Unreachable } from '../shared/refusal';
import type { RowSent } from './reading';
import { patiently, send, takeOver } from './sending';

const row = (number: number): RowSent => ({ row: number, kinds: 't', texts: ['x'] });
const parts = [[row(2)], [row(3)], [row(4)]];

/** A server that keeps parts and whose network fails as it is told. */
function server(fails: (call: number) => boolean) {
  const kept = new Set<number>();
  let calls = 0;
  const api = {
    GET: async () => ({ data: { id: '7', takenOver: false, parts: 3, missing: [1, 2, 3].filter((part) => !kept.has(part)) } }),
    PUT: async (_: string, { params }: { params: { path: { part: number } } }) => {
      calls += 1;
      if (fails(calls)) throw new Unreachable('no answer');
      kept.add(params.path.part);
      return {};
    },
  } as unknown as Api;
  return { api, kept, calls: () => calls };
}

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 }));

describe('sending rows', () => {
  it('sends a part again by itself when nobody answers', async () => {
    const { api, kept, calls } = server((call) => call === 2);
    const told: number[] = [];
    await send(api, { id: '7', parts }, (share) => told.push(share), new AbortController().signal);
    expect([...kept]).toEqual([1, 2, 3]);
    expect(calls()).toBe(4);
    expect(told.at(-1)).toBe(1);
  });

  it('goes on at the missing part after the network was gone for long', async () => {
    let isGone = true;
    const { api, kept, calls } = server((call) => isGone && call > 1);
    const signal = new AbortController().signal;
    await expect(send(api, { id: '7', parts }, () => undefined, signal)).rejects.toBeInstanceOf(Unreachable);
    expect([...kept]).toEqual([1]);
    isGone = false;
    const before = calls();
    await send(api, { id: '7', parts }, () => undefined, signal);
    expect([...kept]).toEqual([1, 2, 3]);
    expect(calls() - before).toBe(2);
  });

  it('asks again for the receipt of a taking over whose answer was lost', async () => {
    const post = vi.fn().mockRejectedValueOnce(new Unreachable('no answer')).mockResolvedValue({ data: { number: 4, new: 1, changed: 0 } });
    expect(await takeOver({ POST: post } as unknown as Api, '7')).toEqual({ number: 4, new: 1, changed: 0 });
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('takes a refusal for an answer', async () => {
    const refused = vi.fn().mockRejectedValue(new Refusal(409, 'x', 'y', null));
    await expect(patiently(refused)).rejects.toBeInstanceOf(Refusal);
    expect(refused).toHaveBeenCalledTimes(1);
  });
});
