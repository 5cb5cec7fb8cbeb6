import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../outlook/paneStage';
import type { Api } from '../shared/client';
import { fakeHost, tabOf } from '../shared/fakeSheet';
import { Refusal } from '../shared/refusal';
import { ExcelPane } from './ExcelPane';
import { ColumnsForm, TrialView, WriteTab } from './laterSteps';
import { forgetLast, keepLast, lastToUndo } from './lastImport';
import { sheetsFirst } from './sheetsFirst';

const me = { name: '林致远', unit: '资源与市场部', locale: 'zh-CN' as const };
const barred = new Refusal(403, 'Shared.ActionNotAllowed', '您没有办理这件事的权限。', null);
const answers = {
  '/api/addin/me': me,
  '/api/addin/sheets': { mostRows: 100, partRows: 10, sheets: [{ sheet: 'Volumes', name: '月度气量', about: '', columns: [] }, { sheet: 'Customers', name: '客户', about: '', columns: [] }] },
  '/api/addin/tables': { units: [{ id: '1', name: '华南公司' }], group: null, year: 2026, month: '2026-10', mostRows: 100 },
  '/api/addin/sheets/{sheet}/columns': { headers: {} },
  '/api/addin/uploads/{id}': { id: '7', takenOver: true, undone: false, number: 4, parts: 1, missing: [], expiresUtc: '' },
};

const posted: Record<string, unknown> = {
  '/api/addin/sheets/{sheet}/proposal': { columns: [] },
  '/api/addin/uploads': { id: '7' },
  '/api/addin/uploads/{id}/trial': { new: 1, changed: 0, unchanged: 0, wrong: 0, marks: [], changes: [], allChanges: 0, mayTakeOver: true },
  '/api/addin/uploads/{id}/import': { number: 4, new: 1, changed: 0 },
};

/** A server that answers so, or refuses. */
const serverOf = (part: Partial<Record<keyof typeof answers, unknown>> = {}) => {
  const all: Record<string, unknown> = { ...answers, ...part };
  const answer = async (path: string) => {
    if (all[path] instanceof Error) throw all[path];
    return { data: all[path], response: new Response() };
  };
  return { GET: vi.fn(answer), POST: vi.fn(async (path: string, _?: unknown) => ({ data: posted[path] ?? { number: 4 } })), DELETE: vi.fn(async () => ({})) };
};

const open = async (server = serverOf()) => {
  await Promise.all([ColumnsForm.fetch(), TrialView.fetch(), WriteTab.fetch()]);
  const api = server as unknown as Api;
  const { first } = await sheetsFirst(api);
  const host = fakeHost({ tabs: [tabOf('s', [['客户代码', '月份']])], front: 0, tables: [], slow: 0, show: () => undefined });
  const pane = await show(<ExcelPane host={host} me={me} api={api} first={first} signedOut={() => false} />);
  const chosen = () => pane.box.querySelector('[role=tab][aria-selected=true]')?.textContent;
  return { ...pane, chosen, alerts: () => pane.box.querySelectorAll('[role=alert]').length };
};

beforeEach(() => sessionStorage.clear());

describe('the pane of Excel', () => {
  it('begins with the import for those who may', async () => {
    const pane = await open();
    expect(pane.chosen()).toBe('导入表格');
    expect(pane.text()).toContain('读取当前工作表');
  });

  it.each([403, 404])('begins with writing for those who may only write, and says why calmly (%i)', async (status) => {
    const pane = await open(serverOf({ '/api/addin/sheets': new Refusal(status, 'x', '您没有办理这件事的权限。', null) }));
    expect(pane.chosen()).toBe('写入数据');
    expect(pane.text()).toContain('写入什么');
    await pane.press('导入表格');
    expect(pane.text()).toContain('导入由总部办理，您可以使用“写入数据”。');
    expect(pane.text()).not.toContain('您没有办理');
    expect(pane.alerts()).toBe(0);
  });

  it('tells those who may do neither whom to ask', async () => {
    const pane = await open(serverOf({ '/api/addin/sheets': barred, '/api/addin/tables': barred }));
    expect(pane.text()).toContain('请联系信息技术中心');
    expect(pane.box.querySelector('[role=tab]')).toBeNull();
    expect(pane.alerts()).toBe(0);
  });

  it('says every other failure as before', async () => {
    const pane = await open(serverOf({ '/api/addin/sheets': new Refusal(500, 'x', '出错了', null) }));
    expect(pane.chosen()).toBe('导入表格');
    expect(pane.text()).toContain('出错了');
    expect(pane.alerts()).toBe(1);
  });
});

describe('an import of before the pane was loaded anew', () => {
  it('can still be undone, once', async () => {
    keepLast(me, { id: '7', kind: 'Customers' });
    const server = serverOf();
    const pane = await open(server);
    expect(pane.text()).toContain('上次的导入 4 已入库');
    expect(pane.value('导入什么')).toBe('Customers');
    await pane.press('撤销这次导入');
    expect(server.POST.mock.calls).toMatchObject([['/api/addin/uploads/{id}/undo', { params: { path: { id: '7' } } }]]);
    expect(pane.text()).toContain('已撤销导入 4');
    expect(sessionStorage.length).toBe(0);
    await pane.close();
  });

  it('is remembered by the taking over itself', async () => {
    const pane = await open();
    await pane.press('读取当前工作表');
    await pane.press('试算');
    await pane.press('确认入库');
    expect(await lastToUndo(serverOf() as unknown as Api, me)).toEqual({ id: '7', kind: 'Volumes', number: 4 });
    await pane.press('撤销这次导入');
    expect(sessionStorage.length).toBe(0);
    await pane.close();
  });

  it('is forgotten with a new reading', async () => {
    keepLast(me, { id: '7', kind: 'Volumes' });
    const server = serverOf();
    const pane = await open(server);
    await pane.press('读取当前工作表');
    expect(() => pane.button('撤销这次导入')).toThrow();
    expect(sessionStorage.length).toBe(0);
    expect(server.DELETE).not.toHaveBeenCalled();
    await pane.close();
  });

  it.each([
    ['undone', { ...answers['/api/addin/uploads/{id}'], undone: true }],
    ['never taken over', { ...answers['/api/addin/uploads/{id}'], takenOver: false, number: null }],
    ['gone', new Refusal(404, 'Uploads.UploadIsGone', '', null)],
  ])('is not offered when it is %s', async (_, upload) => {
    keepLast(me, { id: '7', kind: 'Volumes' });
    expect(await lastToUndo(serverOf({ '/api/addin/uploads/{id}': upload }) as unknown as Api, me)).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('is nobody else’s, and none when another reading began meanwhile', async () => {
    const api = serverOf() as unknown as Api;
    keepLast(me, { id: '7', kind: 'Volumes' });
    expect(await lastToUndo(api, { ...me, name: '周启明' })).toBeNull();
    const asked = lastToUndo(api, me);
    forgetLast(me);
    expect(await asked).toBeNull();
  });

  it('stays for the next time when nobody answers', async () => {
    keepLast(me, { id: '7', kind: 'Volumes' });
    expect(await lastToUndo(serverOf({ '/api/addin/uploads/{id}': new Error('no answer') }) as unknown as Api, me)).toBeNull();
    expect(await lastToUndo(serverOf() as unknown as Api, me)).toEqual({ id: '7', kind: 'Volumes', number: 4 });
  });
});
