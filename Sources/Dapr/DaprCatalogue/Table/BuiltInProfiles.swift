// Written by update.py, which says what it is made of. Do not edit.

/// The authentication profiles that many components share, each below its name.
let builtInProfiles = """
    -aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     assumeRoleArn string
     sessionName string ~DaprDefaultSession
     trustAnchorArn string
     trustProfileArn string
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     awsIamRoleArn string
     awsStsSessionName string
    -azuread
     azureClientId string /spnClientId /clientId
     azureEnvironment string /azureCloud =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud|AzurePublic|AzureChina|AzureUSGovernment ~AzurePublicCloud
     azureTenantId string /spnTenantId /tenantId
     azureClientSecret string sensitive /spnClientSecret /clientSecret
     azureCertificate string sensitive /spnCertificate
     azureCertificateFile string /spnCertificateFile
     azureCertificatePassword string sensitive /spnCertificatePassword
     azureAuthMethods string /azureADAuthMethods /entraIDAuthMethods /microsoftEntraIDAuthMethods
    -gcp
     privateKeyID string sensitive /private_key_id
     privateKey string sensitive /private_key
     type string
     projectID string /project_id
     clientEmail string /client_email
     clientID string /client_id
     authURI string /auth_uri
     tokenURI string /token_uri
     authProviderX509CertURL string /auth_provider_x509_cert_url
     clientX509CertURL string /client_x509_cert_url
     identityProjectID string
    """
