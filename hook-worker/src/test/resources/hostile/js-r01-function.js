// API-R06 outcome=guest-error
export default () => () => 1;
