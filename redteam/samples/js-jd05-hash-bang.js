// JD-05 outcome=refused
// scanner none
// says Expected an operand
x = 1; #!/bin/sh
export default () => 1;
