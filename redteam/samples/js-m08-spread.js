// JS-M08 outcome=memory-exceeded cpu=2000 alloc=64
// scanner endless-loop
export default () => { let all = [1]; for (;;) all = [...all, ...all]; };
