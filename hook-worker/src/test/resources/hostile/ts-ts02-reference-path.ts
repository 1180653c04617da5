// TS-02 outcome=refused
// says Could not resolve the path
/// <reference path="/etc/passwd" />
export default function (): number { return 1; }
