// JS-H08 outcome=guest-error
// scanner dynamic-import
// throws Error
export default async () => (await import("java:java.lang.System")).exit(0);
