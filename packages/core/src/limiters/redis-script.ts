import { LATEST_MS } from '../plugins/line.ts';
import { FURTHEST_MS } from './turns.ts';

/**
 * What `Turns` does, as one script: it runs as a whole, on the clock of the server. Key: the budget. Arguments: step and slack in
 * milliseconds, and the place that was given before, or 0. Answers the milliseconds to wait, and the place.
 */
export const SCRIPT = `
local clock = redis.call('TIME')
local time = clock[1] * 1000 + clock[2] / 1000
local step, slack, due = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local before = redis.call('GET', KEYS[1]) or ''
local next, last = string.match(before, '^(%S+) (%S+)$')
next = math.max(time, math.min(tonumber(next or time + slack), time + slack + step))
last = tonumber(last or 0)
if last > time + ${FURTHEST_MS} then last = 0 end
if due > time + ${FURTHEST_MS} then due = time end
local early = due > time or (due == 0 and last > time)
local free = time + slack - next
local ms = 0
if free >= (early and math.min(step, slack / 2) or 0) then
  next = next + step
elseif due == 0 then
  due = math.max(last + step, next - slack)
  last = due
  ms = due - time
else
  ms = math.max(due, next - slack) - time
end
local after = string.format('%.17g %.17g', next, last)
if after ~= before then
  redis.call('SET', KEYS[1], after, 'PX', math.ceil(math.max(next, last) - time + 1000))
end
if ms ~= 0 then ms = math.min(math.max(math.ceil(ms), 1), ${LATEST_MS}) end
return { ms, math.floor(due) }
`;
