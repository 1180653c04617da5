// JD-05 outcome=refused
// scanner none
// says Expected
<!-- a comment of old
export default () => 1;
