// JS-C45 outcome=cpu-exceeded|memory-exceeded cpu=200
export default () => Iterator.from({ next: () => ({}) }).filter(() => false).next();
