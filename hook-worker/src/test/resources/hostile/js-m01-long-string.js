// JS-M01 outcome=memory-exceeded|worker-lost|guest-error
export default () => "a".repeat(2 ** 30 - 25).length;
