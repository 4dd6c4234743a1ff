// Compiled with `declaration`, never run: an endpoint that a library writes with its own valibot.
import { defineEndpoint, requestObject, responseObject } from '@tim-rest/core';
import * as v from 'valibot';

export const input = requestObject({ GroupId: v.string(), Limit: v.optional(v.number()) });
export const output = responseObject({ OnlineMemberNum: v.number() });
export const getOnlineMemberNum = defineEndpoint({
  name: 'getOnlineMemberNum',
  service: 'group_open_http_svc',
  command: 'get_online_member_num',
  idempotent: true,
  input,
  output,
});
