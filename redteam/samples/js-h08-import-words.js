// JS-H08 outcome=guest-error
// scanner none
// throws Error
export default async () => (await import("java:java.lang.System")).exit(0);
