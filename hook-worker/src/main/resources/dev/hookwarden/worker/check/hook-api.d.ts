// What a TypeScript hook may use of Hookwarden, API version 1. Authors write
//   import type { HookEvent, HookApi } from "hookwarden";
// The import is for the compiler only and vanishes from what is run.
declare module "hookwarden" {
  /** Any value that JSON can hold. */
  export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

  /** A CloudEvents 1.0 event. */
  export interface HookEvent<T = any> {
    readonly specversion: string;
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly subject?: string;
    readonly time?: string;
    readonly datacontenttype?: string;
    /** What the event carries. */
    readonly data: T;
    /** Extension attributes. */
    readonly [attribute: string]: unknown;
  }

  /** A record as `find` answers it. */
  export interface Found<T = any> {
    readonly key: string;
    readonly value: T;
  }

  /** Which records `find` answers. */
  export interface FindOptions {
    /** The keys' beginning. */
    readonly prefix?: string;
    /** Field paths with dots, and the values that they must equal; at most 10. */
    readonly where?: { readonly [path: string]: unknown };
    /** The key after which to begin. */
    readonly after?: string;
    /** 1 to 1,000; 100 if absent. */
    readonly limit?: number;
  }

  /** The workspace's records. A run reads its own writes; nobody else does before it ends well. */
  export interface RecordsApi {
    /** One record's value, or null. Needs `records.read:<collection>`. */
    get<T = any>(collection: string, key: string): T | null;
    /** Records in the order of their keys. Needs `records.read:<collection>`. */
    find<T = any>(collection: string, options?: FindOptions): Found<T>[];
    /** Creates or replaces a record. Needs `records.write:<collection>`. */
    put(collection: string, key: string, value: unknown): void;
    /** Applies a JSON Merge Patch (RFC 7396). Needs `records.write:<collection>`. */
    patch(collection: string, key: string, patch: object): void;
    /** Removes a record. Needs `records.write:<collection>`. */
    delete(collection: string, key: string): void;
  }

  /** Writes to the run's log. */
  export interface LogApi {
    debug(...values: unknown[]): void;
    info(...values: unknown[]): void;
    warn(...values: unknown[]): void;
    error(...values: unknown[]): void;
  }

  /** What is left of each of the run's limits. */
  export interface Budget {
    readonly recordReads: number;
    readonly recordWrites: number;
    readonly notifies: number;
    readonly emails: number;
    readonly calls: number;
    readonly emits: number;
    readonly resultBytes: number;
    readonly logBytes: number;
    /** CPU time, rounded down to 100 ms. */
    readonly cpuMillis: number;
    /** Time, rounded down to 100 ms. */
    readonly wallMillis: number;
    /** Bytes, rounded down to a mebibyte. */
    readonly allocationBytes: number;
  }

  /** The present run. */
  export interface RunInfo {
    readonly id: string;
    readonly hook: string;
    readonly version: number;
    readonly trigger: "before" | "after" | "schedule" | "invoke";
    /** 1 for the first execution, more when it is repeated. */
    readonly attempt: number;
    /** The start of the run in ISO 8601, UTC; the clock stands still there. */
    readonly now: string;
  }

  /** All that a hook can do. */
  export interface HookApi {
    readonly records: RecordsApi;
    readonly log: LogApi;
    readonly run: RunInfo;
    /** Asks to notify a member. Needs `notify`. */
    notify(recipient: string, message: { title: string; purpose: string; body?: string }): void;
    /** Asks to mail a member. Needs `email`. */
    email(recipient: string, message: { subject: string; text: string; purpose: string }): void;
    /** Asks to call a registered destination. Needs `call:<destination>`. */
    call(destination: string, request?: { method?: string; path?: string; body?: unknown }): void;
    /** Emits an event. Needs `emit:<stream>`. */
    emit(stream: string, type: string, data?: unknown): void;
    /** Rejects the event and ends the run; for `before` hooks only. */
    reject(reason: string): never;
    /** What is left of each limit. */
    budget(): Budget;
  }

  /** What a refused call throws. */
  export interface HookError extends Error {
    readonly code: string;
  }
}

/** Writes to the run's log. */
declare const console: {
  debug(...values: unknown[]): void;
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
};
