// JD-05 outcome=refused
// says Expected
<!-- a comment of old
export default () => 1;
