import { fileURLToPath } from 'node:url';
import { ApiError } from '@tim-rest/core';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { families } from '../../packages/core/test/contract/families.ts';
import { run as start } from '../../packages/core/test/support/run.ts';
import { type Checked, check } from '../.vitepress/theme/playground/check.ts';
import { type RunEvent, run } from '../.vitepress/theme/playground/engine.ts';
import { exampleOf } from '../.vitepress/theme/playground/examples.ts';
import { type FaultName, faults } from '../.vitepress/theme/playground/faults.ts';
import { type Job, jobNamed, jobs } from '../.vitepress/theme/playground/jobs.ts';
import { pretty } from '../.vitepress/theme/playground/json.ts';
import { sample } from '../.vitepress/theme/playground/sample.ts';
import { fromHash, type State, toHash } from '../.vitepress/theme/playground/state.ts';
import { add, length, type Row, ticks } from '../.vitepress/theme/playground/timeline.ts';

const names = faults.map(({ name }) => name);
const docs = fileURLToPath(new URL('..', import.meta.url));

function exampleInput(job: Job): unknown {
  const { value, problems } = check(exampleOf(job.name), job) as { value: unknown } & Checked;
  expect(problems, job.name).toBeUndefined();
  return value;
}

describe('the choice', () => {
  it('has all that the families export, each with an example that is valid', () => {
    const callable = families.flatMap(({ entry, exports }) =>
      Object.entries(exports)
        .filter(
          ([name, value]) =>
            (typeof value === 'function' && !CALLS_NOTHING.includes(name)) || 'command' in value,
        )
        .map(([name]) => `${name} ${entry}`),
    );
    expect(jobs.map(({ name, entry }) => `${name} ${entry}`).sort()).toEqual(callable.sort());
    for (const job of jobs) exampleInput(job);
  });
});

/** Functions of families that read an answer. */
const CALLS_NOTHING = ['friendFields'];

describe('a link', () => {
  const states: State[] = [
    fromHash(''),
    { job: 'banGroupMember', input: exampleOf('banGroupMember'), faults: names, often: 'always', retries: 0 },
    {
      job: 'markMembers',
      input: '{\n "GroupId": "@TGS#ä&=+ %",',
      faults: ['60007'],
      often: 'once',
      retries: 5,
    },
    { job: 'getGroupBanMember', input: '', faults: [], often: 'once', retries: 3 },
  ];

  it.each(states)('holds the state: $job', (state) => {
    expect(fromHash(toHash(state))).toEqual(state);
  });

  it('is short as long as nothing is changed', () => {
    expect(toHash(fromHash(''))).toBe('#run=bannedMembers');
  });

  it.each([
    '#VPContent',
    '#run=toString&faults=__proto__+gone&often=never&retries=99',
    '#run&faults&retries=-1&input',
    '#%E0%A4%A&retries=1.5',
  ])('that is foreign or wrong is as usual: %s', (hash) => {
    const { input, ...state } = fromHash(hash);
    expect(state).toEqual({ job: 'bannedMembers', faults: [], often: 'once', retries: 3 });
    expect(['', exampleOf('bannedMembers')]).toContain(input);
  });
});

describe('the check of an input', () => {
  const problems = (text: string, job = 'markMembers') => check(text, jobNamed(job) as Job).problems;

  it.each([
    ['', 'line 1, column 1: value expected'],
    ['{\n  "GroupId": "x",\n}', 'line 3, column 1: property name expected'],
    ['{ "GroupId": "x" } []', 'line 1, column 20: end of file expected'],
    ['{ // why\n}', 'line 1, column 3: invalid comment token'],
    ["{ 'GroupId': 1 }", 'line 1, column 3: invalid symbol'],
  ])('says where JSON goes wrong: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('says which field is not what it has to be, and on which line', () => {
    const text = pretty({
      GroupId: 7,
      CommandType: 3,
      MemberList: [
        { Member_Account: '', Marks: [1.5] },
        { Marks: [1000], Mark: 1 },
      ],
    });
    expect(problems(text)).toEqual([
      'line 2, GroupId: expected a string',
      'line 3, CommandType: expected 1 or 2',
      'line 5, MemberList[0].Member_Account: expected 1 to 32 bytes of UTF-8, without controls',
      'line 5, MemberList[0].Marks[0]: expected a whole number',
      'line 5, MemberList[0].Marks[0]: expected 500, 600 or at least 1000',
      'MemberList[1].Member_Account: it is missing',
      'line 6, MemberList[1].Mark: there is no such field',
    ]);
    expect(problems('{"GroupId": "x", "Limit": 101}', 'bannedMembers')).toEqual([
      'line 1, Limit: expected at most 100',
    ]);
  });
});

async function finish(
  job: Job,
  faults: FaultName[],
  retries: number,
): Promise<{ rows: readonly Row[]; events: RunEvent[] }> {
  const events: RunEvent[] = [];
  let rows: readonly Row[] = [];
  const { signal } = new AbortController();
  await run(
    { job, input: exampleInput(job), faults, often: 'once', retries, signal, latency: () => 1 },
    (event) => {
      events.push(event);
      if (event.type === 'event') rows = add(rows, event.event, event.at);
    },
  );
  return { rows, events };
}

/** One of each kind: the others differ in data alone. */
const kinds = jobs.filter(({ name }) => ['banGroupMember', 'bannedMembers', 'markMembers'].includes(name));
const each = jobs.map((job) => ({ job }));

describe('a run', () => {
  it.each(each)(
    'of the example of $job.name ends, at worst with a refusal of what the room lacks',
    async ({ job }) => {
      const { events } = await finish(job, [], 0);
      const last = events.at(-1);
      if (last?.type === 'failed') expect(last.error).toBeInstanceOf(ApiError);
      else expect(last?.type).toBe('done');
    },
  );

  it('meets each fault in turn, and its timeline has no gap and no overlap', async () => {
    const { rows, events } = await finish(jobNamed('getGroupBanMember') as Job, names, 4);
    expect(events.at(-1)?.type).toBe('done');
    expect(rows.map(({ code }) => code)).toEqual([
      'transport.network',
      'api.60007',
      'transport.timeout',
      'api.70001',
      undefined,
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'retry', 'retry', 'success']);
    const spans = rows.flatMap(({ wait, sent }) => [wait, sent]).filter((span) => span !== undefined);
    for (const [index, { from, to }] of spans.entries()) {
      expect(to).toBeGreaterThanOrEqual(from);
      expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
    }
    expect(length(rows, 0)).toBe(spans.at(-1)?.to);
  });

  it('is told with the UserSig masked, all else as it was sent', async () => {
    const { events } = await finish(jobNamed('unbanGroupMember') as Job, [], 0);
    const [sent, answered] = events.flatMap((event) => (event.type === 'exchange' ? [event.exchange] : []));
    expect(sent?.url).toMatch(
      /^POST https:\/\/[a-z.]+\/v4\/group_open_http_svc\/unban_group_member\?sdkappid=1400000000&identifier=administrator&usersig=\*\*\*&random=\d+&contenttype=json$/,
    );
    expect(JSON.parse(sent?.body ?? '')).toEqual(exampleInput(jobNamed('unbanGroupMember') as Job));
    expect(answered?.answer).toMatchObject({ status: 200 });
  });
});

describe('the axis of the timeline', () => {
  it.each([
    [90, [0, 20, 40, 60, 80]],
    [1000, [0, 200, 400, 600, 800, 1000]],
    [4370, [0, 1000, 2000, 3000, 4000]],
  ])('has a few round numbers up to %d ms', (whole, expected) => {
    expect(ticks(whole)).toEqual(expected);
  });
});

describe('the program', () => {
  const programOf = (job: Job, faults: FaultName[]) =>
    sample({ job, input: exampleInput(job), faults, often: 'once', retries: 4 });

  const runs = kinds.flatMap((job) => [
    { job, faults: [] },
    { job, faults: names },
  ]);

  it.each(runs)('is one that Node runs: $job.name, $faults', ({ job, faults }) => {
    const args = ['--conditions=@tim-rest/source', '--input-type=module', '--eval', programOf(job, faults)];
    expect(start(process.execPath, args, docs)).toContain(
      { endpoint: 'ErrorCode: 0', list: 'troll-45', batch: "skipped: [ 'gone-home' ]" }[job.kind],
    );
  });

  it.each(each)('of $job.name imports it from where it is, and is JavaScript', ({ job }) => {
    const { body } = parse(programOf(job, names), { ecmaVersion: 'latest', sourceType: 'module' });
    const imported = body.flatMap((node) => (node.type === 'ImportDeclaration' ? [node.source.value] : []));
    expect(imported).toContain(job.entry);
  });
});
