/** Short forms that readers of reviews know without being told. */
export const KNOWN_SHORT_FORMS = new Set(
  (
    'API APIs CPU CPUs GPU GPUs RAM SSD HDD IO IOPS OS VM VMs URL URLs URI DNS HTTP HTTPS TCP UDP IP IPs TLS SSL SSH FTP SFTP VPN CDN SQL DB DBs JSON YAML XML CSV HTML CSS JS PHP AWS GCP EC2 S3 RDS EKS GKE AKS ECS IAM SQS SNS ' +
    'UTC GMT CET CEST BST EST EDT PST PDT CST MST IST AM PM OK FAQ ID IDs UI UX QA CI CD PR PRs SRE SREs SLA SLO SLI SLAs SLOs KB MB GB TB PB MS US EU UK USA APAC EMEA PDF PIN SMS OTP SSO MFA 2FA TTL TTR TTA TTD MTTR MTTA MTTD ' +
    'IT HR CEO CTO CVE CVEs DDOS NTP DHCP LAN WAN NAT BGP SMTP IMAP LDAP AD AZ AZs ARN CLI SDK IDE RPC GRPC REST CRUD GDPR PII PCI RFC ISO TODO TBD NA OOM Q1 Q2 Q3 Q4 P0 P1 P2 P3 SEV SEV1 SEV2 SEV3 SEV4 SEV5 INC USB BIOS UUID MAC I A'
  ).split(' '),
);

/** Names of products, firms and places that are public, in small letters. */
export const KNOWN_NAMES = new Set(
  (
    'aws amazon azure google gcp cloudflare fastly akamai github gitlab bitbucket slack pagerduty opsgenie datadog grafana prometheus splunk sentry newrelic kibana elastic elasticsearch logstash kafka redis memcached postgres postgresql mysql ' +
    'mariadb mongodb cassandra dynamodb oracle snowflake bigquery redshift kubernetes docker helm terraform ansible puppet chef jenkins travis circleci argo argocd flux istio envoy nginx apache haproxy traefik rabbitmq nats zookeeper etcd consul vault nomad ' +
    'linux windows ubuntu debian centos fedora macos ios android chrome firefox safari edge java python ruby rails node react angular django spring go rust scala kotlin php twitter facebook linkedin reddit youtube zoom teams jira confluence statuspage zendesk salesforce stripe paypal visa ' +
    'mastercard twilio sendgrid mailchimp heroku netlify vercel digitalocean hetzner ovh linode equinix microsoft apple ibm intel nvidia dell cisco juniper vmware okta auth0 cloudfront cloudwatch route53 lambda monday tuesday wednesday thursday friday saturday sunday january february march april ' +
    'may june july august september october november december europe asia africa america germany france spain italy ireland frankfurt london paris dublin virginia oregon ohio tokyo sydney singapore mumbai berlin amsterdam stockholm canada india japan australia brazil english git npm pypi maven hub discord telegram whatsapp ' +
    'christmas easter internet binderhub jupyterhub ethereum bitcoin mastodon wikipedia'
  ).split(' '),
);
