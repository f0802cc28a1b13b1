import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the service measures of itself, as Prometheus reads it; no label is ever a reader's. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'peyk_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });
  readonly comments = new Counter({
    name: 'peyk_comments_total',
    help: 'Comments by what became of their form: previewed, received, discarded, refused',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly reports = new Counter({
    name: 'peyk_reports_total',
    help: 'Reports of errors by what became of their form: previewed, received, discarded, refused',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly waiting = new Gauge({
    name: 'peyk_comments',
    help: 'Comments in the store by state',
    labelNames: ['state'] as const,
    registers: [this.registry],
  });
  readonly views = new Counter({
    name: 'peyk_views_total',
    help: 'Views of items that counted, by what told of them: log, beacon',
    labelNames: ['way'] as const,
    registers: [this.registry],
  });
  readonly logLines = new Counter({
    name: 'peyk_log_lines_total',
    help: 'Lines of the access log by what they told of: counted, repeated, other, bot, not-asked, unreadable',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly logCounted = new Gauge({
    name: 'peyk_log_counted_timestamp_seconds',
    help: 'When the access log was last counted to its end',
    registers: [this.registry],
  });

  readonly reportsByState = new Gauge({
    name: 'peyk_reports',
    help: 'Reports of errors in the store by state',
    labelNames: ['state'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
