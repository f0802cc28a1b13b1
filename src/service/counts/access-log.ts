/** An access log: its name in the store, and where the server writes it. */
export interface AccessLog {
  name: string;
  file: string;
}
