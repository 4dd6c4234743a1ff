import { expect, it } from 'vitest';
import { createEmulator } from '../index.ts';
import { envelopeOf } from './dialect.ts';
import { dialectOf } from './dialects.ts';

const QUERY = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';

const ask = async (operation: string, errorCode?: number) => {
  const emulator = createEmulator({ sdkAppId: 1 });
  if (errorCode) emulator.inject({ errorCode, errorInfo: 'no' });
  const init = { method: 'POST', body: '{}' };
  return (await emulator.fetch(`https://h/v4/${operation}?${QUERY}`, init)).json();
};

it.each([
  [10003, 'group_open_http_svc/nothing'],
  [10003, 'group_open_avchatroom_http_svc/nothing'],
  [10003, 'million_group_open_http_svc/nothing'],
  [2002, 'im_msg_audit_mgr/nothing'],
  [60009, 'openim/nothing'],
  [60009, 'nothing/nothing'],
  [60009, 'constructor/nothing'],
])('refuses with %i a command that it does not have: %s', async (ErrorCode, operation) => {
  expect(await ask(operation)).toEqual({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: expect.any(String) });
});

it.each([
  ['group_open_http_svc/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no' }],
  ['openim/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no' }],
  ['profile/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no', ErrorDisplay: '' }],
  ['sns/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no', ErrorDisplay: '' }],
  ['follow/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no', ErrorDisplay: '' }],
  ['recentcontact/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no', ErrorDisplay: '' }],
  ['openconfigsvr/x', { ErrorCode: 5, ErrorInfo: 'no' }],
  ['ConfigSvc/x', { ActionStatus: 'FAIL', ErrorCode: 5, ErrorInfo: 'no' }],
])('refuses in the envelope of %s', async (operation, envelope) => {
  expect(await ask(operation, 5)).toEqual(envelope);
});

it.each([
  ['group_open_http_svc/x', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }],
  ['profile/x', { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ErrorDisplay: '' }],
  ['openconfigsvr/x', { ErrorCode: 0, ErrorInfo: '' }],
  ['ConfigSvc/x', { ActionStatus: 'OK', ErrorCode: 0 }],
])('succeeds in the envelope of %s', (operation, envelope) => {
  expect(envelopeOf(dialectOf(operation))).toEqual(envelope);
});
