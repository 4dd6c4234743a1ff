import { getHistory } from '../../../endpoints/operations/index.ts';
import { beijingTime, startOfHour } from '../../beijing.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEPT = 7 * DAY;

/**
 * The files of an hour. Assumptions: the hour is one of China; there is one file an hour, also without messages, which is
 * empty; its link leads nowhere, and works for a day; a wrong hour has the code 1002.
 */
export const getHistoryRoute = route(getHistory, ({ now }, { ChatType, MsgTime }) => {
  const start = startOfHour(MsgTime);
  if (start === undefined) throw new Refusal(1002, 'MsgTime is no hour');
  const age = now() - start;
  if (age > KEPT) throw new Refusal(1005, 'the file is past its seven days');
  if (age < 2 * HOUR) throw new Refusal(1004, 'the file is not ready');
  return {
    File: [
      {
        URL: `https://files.emulator.example/${ChatType}/${MsgTime}.gz`,
        ExpireTime: beijingTime(now() + DAY),
        FileSize: 0,
        FileMD5: MD5_OF_NOTHING,
        GzipSize: 0,
        GzipMD5: MD5_OF_NOTHING,
      },
    ],
  };
});

const MD5_OF_NOTHING = 'd41d8cd98f00b204e9800998ecf8427e';
