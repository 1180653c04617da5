// LG-05 outcome=guest-error
// scanner none
// throws Error
// says <script>alert(1)</script>${jndi:ldap:/
// log ["<script>alert(1)</script>","${jndi:ldap://localhost/a}","%s%n%x"]
export default () => {
  console.log("<script>alert(1)</script>");
  console.log("${jndi:ldap://localhost/a}");
  console.log("%s%n%x");
  throw new Error("<script>alert(1)</script>${jndi:ldap://localhost/a}%n%s%x");
};
