import {
  type Attributes,
  context,
  type Meter,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { type CallEvent, ChatError } from '@tim-rest/core';

/** A call on its way: its span, and that of the request that is out. */
interface Course {
  readonly span: Span;
  request?: Span;
}

/**
 * An observer for one client: a span for each call, under the span that is active where the call is made, with a
 * span for each request in it; and metrics of calls and retries.
 */
export function instrument(tracer: Tracer, meter: Meter): (event: CallEvent) => void {
  const durations = meter.createHistogram('tim.call.duration', { unit: 'ms', description: 'Whole calls' });
  const retries = meter.createCounter('tim.call.retries', {
    description: 'Requests that had to be sent again',
  });
  const courses = new Map<number, Course>();

  const courseOf = ({ call, operation }: CallEvent): Course => {
    const known = courses.get(call);
    if (known) return known;
    const course: Course = { span: tracer.startSpan(operation, { kind: SpanKind.CLIENT }) };
    courses.set(call, course);
    return course;
  };

  return (event) => {
    const course = courseOf(event);
    const { span } = course;
    switch (event.type) {
      case 'wait':
        span.addEvent('wait', { ms: event.ms });
        break;
      case 'attempt':
        course.request = tracer.startSpan(
          event.label,
          { attributes: { attempt: event.attempt } },
          trace.setSpan(context.active(), span),
        );
        break;
      case 'retry':
        finish(course.request, event.error);
        delete course.request;
        span.addEvent('retry', { ms: event.ms });
        retries.add(1, { operation: event.operation, ...describe(event.error) });
        break;
      default: {
        const error = event.type === 'failure' ? event.error : undefined;
        finish(course.request, error);
        span.setAttribute('attempts', event.attempts);
        finish(span, error);
        durations.record(event.durationMs, { operation: event.operation, ...describe(error) });
        courses.delete(event.call);
      }
    }
  };
}

/** Errors of this library hold no secret, so that a span may have them whole. */
function finish(span: Span | undefined, error: unknown): void {
  if (error !== undefined) {
    span?.setAttributes(describe(error));
    span?.setStatus({
      code: SpanStatusCode.ERROR,
      message: error instanceof ChatError ? error.message : 'aborted',
    });
  }
  span?.end();
}

function describe(error: unknown): Attributes {
  if (error === undefined) return {};
  if (error instanceof ChatError) return { 'error.type': error.code, category: error.category };
  return { 'error.type': 'aborted' };
}
