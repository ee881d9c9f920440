// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let otherBindings = """
    bindings.apns v1 alpha output
     development bool ~false
     direction string
     route string exact
    -APNS Key Authentication
     key-id! string
     team-id! string
     private-key! string sensitive
    bindings.commercetools v1 alpha output
     projectKey! string
     region! string ~gcp-europe-west1
     provider! string ~gcp
     scopes! string
     direction string
     route string exact
    -OAuth Client Authentication
     clientID! string
     clientSecret! string sensitive
    bindings.cron v1 stable input
     schedule! string
     direction string
     route string exact
    bindings.dubbo v1 alpha output @bindings.alicloud.dubbo
     interfaceName! string
     methodName! string
     version string
     group string
     providerHostname string
     providerPort string
     direction string
     route string exact
    bindings.graphql v1 alpha output
     endpoint! string
     direction string
     route string exact
    bindings.http v1 stable output
     url string
     responseTimeout duration
     maxResponseBodySize bytesize ~100Mi
     MTLSRootCA string
     MTLSClientCert string
     MTLSClientKey string sensitive
     MTLSRenegotiation string =RenegotiateNever|RenegotiateOnceAsClient|RenegotiateFreelyAsClient
     securityToken string sensitive
     securityTokenHeader string
     errorIfNot2XX string exact ~true
     direction string
     route string exact
    bindings.influx v1 alpha output
     url! string
     org! string
     bucket! string
     measurement! string
     direction string
     route string exact
    -Token Authentication
     token! string sensitive
    bindings.kitex v1 alpha output
     serviceName! string
     methodName! string
     destService! string
     hostPorts! string
     direction string
     route string exact
    bindings.kubernetes v1 alpha input
     namespace string ~default
     kubeconfigPath string ~~/.kube/config
     resyncPeriodInSec duration ~10s
     direction string
     route string exact
    bindings.localstorage v1 stable output
     rootPath! string
     fileName! string
     direction string
     route string exact
    bindings.mysql v1 alpha output
     url! string
     pemPath string
     maxIdleConns number
     maxOpenConns number
     connMaxLifetime duration
     connMaxIdleTime duration
     direction string
     route string exact
    bindings.postgres v1 stable output @bindings.postgresql
     timeout duration ~20s
     maxConns number ~0
     connectionMaxIdleTime duration
     queryExecMode string =cache_statement|cache_describe|describe_exec|exec|simple_protocol
     host string
     hostaddr string
     port string
     database string
     user string
     password string
     sslRootCert string
     direction string
     route string exact
    -Connection string
     connectionString! string sensitive
    -built-in: azuread
     useAzureAD bool
    -built-in: aws
     useAWSIAM bool
    bindings.postmark v1 alpha output
     serverToken! string
     accountToken! string
     emailFrom string
     emailTo string
     subject string
     emailCc string
     emailBcc string
     direction string
     route string exact
    bindings.rethinkdb.statechange v1 beta input
     table string ~daprstate
     archive bool ~false
     timeout string
     useJSONNumber bool ~false
     numRetries number
     hostDecayDuration string ~5m
     useOpentracing bool ~false
     writeTimeout string
     readTimeout string
     handshakeVersion number
     keepAlivePeriod string
     maxIdle number
     authKey string sensitive
     initialCap number
     maxOpen number
     discoverHosts bool
     nodeRefreshInterval string
     direction string
     route string exact
    -Basic Authentication
     address string
     addresses string
     database! string
     username string
     password string sensitive
    -TLS Authentication
     enableTLS bool ~false
     clientCert! string
     clientKey! string sensitive
    bindings.sftp v1 alpha output
     address! string
     rootPath! string
     fileName string
     hostPublicKey string
     knownHostsFile string
     insecureIgnoreHostKey string ~false
     sequentialMode string ~false
     direction string
     route string exact
    -Password Authentication
     username! string
     password! string sensitive
    -Private Key Authentication
     username! string
     privateKey! string sensitive
     privateKeyPassphrase string sensitive
    bindings.smtp v1 alpha output
     host! string
     port string ~587
     emailFrom! string
     emailTo! string
     emailCC string
     emailBCC string
     priority string ~3
     subject! string
     skipTLSVerify string ~false
     direction string
     route string exact
    -User/Password Authentication
     user! string
     password! string sensitive
    bindings.twilio.sendgrid v1 alpha output
     emailFrom! string
     emailFromName string
     emailTo! string
     emailToName string
     subject! string
     emailCc string
     emailBcc string
     dynamicTemplateData string
     dynamicTemplateId string
     direction string
     route string exact
    -API Key Authentication
     apiKey! string sensitive
    bindings.twilio.sms v1 stable output
     fromNumber! string
     toNumber! string
     timeout duration ~30s
     direction string
     route string exact
    -Twilio Authentication
     accountSid! string
     authToken! string sensitive
    bindings.wasm v1 alpha output
     strictSandbox string ~false
     url! string
     direction string
     route string exact
    bindings.zeebe.command v1 stable output
     gatewayAddr! string
     gatewayKeepAlive duration ~45s
     usePlainTextConnection bool
     caCertificatePath string
     clientId string
     clientSecret string sensitive
     authorizationServerUrl string
     tokenAudience string
     tokenScope string
     clientConfigPath string
     direction string
     route string exact
    bindings.zeebe.jobworker v1 stable input
     gatewayAddr! string
     gatewayKeepAlive duration ~45s
     usePlainTextConnection bool
     caCertificatePath string
     clientId string
     clientSecret string sensitive
     authorizationServerUrl string
     tokenAudience string
     tokenScope string
     clientConfigPath string
     workerName string
     workerTimeout duration
     requestTimeout duration ~10s
     jobType! string
     maxJobsActive number ~32
     concurrency number ~4
     pollInterval duration ~100ms
     pollThreshold float ~0.3
     fetchVariables string
     autocomplete bool
     retryBackOff duration
     direction string
     route string exact
    """
