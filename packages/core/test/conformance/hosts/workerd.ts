import { report } from '../suite/report.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = new URL(request.url).searchParams.get('origin') ?? '';
    return new Response(JSON.stringify(await report({ origin })));
  },
};
