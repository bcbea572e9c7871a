/**
 * The types of `contract/openapi.yaml`. Generated: `npm run contract:types`. Only for `satisfies` and tests: no published
 * declaration imports this file.
 */
export interface paths {
    "/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token, for a visitor or for a customer who logs in
         * @description Scope `customersynchro` needs the api-key only. Scope `customer` logs a customer in; the reply has the customer beside the token.
         */
        post: operations["authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refreshToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renews a token
         * @description A token lives for 15 minutes, its refresh token for 60.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/checkcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds a person by card number, e-mail address or mobile number
         * @description Exactly one of the three. 402 with code 53 is a new person: that rests on the guide alone.
         */
        get: operations["checkCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/verifyemail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to a new contact */
        post: operations["verifyContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/registrationVCWithVerificationCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes an account and its card */
        put: operations["register"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/generateverificationcode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a code to the contact of a customer
         * @description For a registered customer (a forgotten password) this is inferred: the guide uses it for a person with a card only.
         */
        post: operations["generateCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/changeUAPByVerificationCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets username and password */
        put: operations["changeCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/customerdatafields/{campaignid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the fields of the campaign */
        get: operations["readFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives all that is stored of the customer */
        get: operations["readCustomer"];
        /** Saves the personal data and consents */
        put: operations["saveCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An id as text, as in the printed examples. A platform reads the number too. */
        Id: string | number;
        /**
         * @description 1 browser, 2 Android, 3 iOS; as text, as in the printed examples (A).
         * @enum {unknown}
         */
        DeviceType: "1" | "2" | "3" | 1 | 2 | 3;
        /** @description The value of a field of the campaign's own. */
        OwnFieldValue: string | number | boolean | string[];
        OpenSession: {
            campaignid: components["schemas"]["Id"];
            devicetype: components["schemas"]["DeviceType"];
            /** @constant */
            scope: "customersynchro";
        };
        LogIn: {
            /** @description The address or number of the registration; by card the card number. */
            username: string;
            /** @description As typed. The English edition lists "passwords", the printed request of the Italian one has "password". */
            password: string;
            campaignid: components["schemas"]["Id"];
            devicetype: components["schemas"]["DeviceType"];
            /** @constant */
            scope: "customer";
        };
        Refresh: {
            refreshToken: string;
        };
        VerifyContact: {
            campaignid: components["schemas"]["Id"];
            /** @description The English edition prints "emails"; the Italian one and the clients of R have "email". */
            email?: string;
            mobile?: string;
            devicetype: components["schemas"]["DeviceType"];
        } & (unknown | unknown);
        Register: {
            verificationcode: string;
            password: string;
            devicetype: components["schemas"]["DeviceType"];
            campaignid: components["schemas"]["Id"];
            categoryID: components["schemas"]["Id"];
            /** @description The identifier of the register step: the address or number. */
            username: string;
            mailcontactdata?: string;
            mobilecontactdata?: string;
        } & (unknown | unknown);
        /** @description Neither email nor mobile if the person gave a card number: the platform uses the contact that it has. */
        GenerateCode: {
            customerid: components["schemas"]["Id"];
            email?: string;
            mobile?: string;
            devicetype: components["schemas"]["DeviceType"];
        };
        ChangeCredentials: {
            customerid: components["schemas"]["Id"];
            username: string;
            password: string;
            verificationcode: string;
        };
        /** @description Every visible field that is not read-only, under its write name, and always the account's own contact. A campaign's own field is written under the key of the field list, else its id: `OwnFieldValue`. No other property is sent. */
        SaveCustomer: {
            name?: string;
            surname?: string;
            /**
             * @description M, F, or N where the options of the campaign have it.
             * @enum {string}
             */
            gender?: "M" | "F" | "N" | "";
            /** @description YYYY-MM-DD. A date written DD/MM/YYYY came back empty. */
            birthdate?: string;
            identitycard?: string;
            identitycardtypeid?: string;
            mailcontactdata?: string;
            mobilecontactdata?: string;
            telephonecontactdata?: string;
            faxcontactdata?: string;
            address?: string;
            addressnumber?: string;
            addressprefix?: string;
            zip?: string;
            /** @description The id of the country as text; 3 is Italy. */
            country?: string;
            /** @description The id of the first geographic level as text. */
            geolevel1?: string;
            /** @description The id of a child of geolevel1 as text. */
            geolevel2?: string;
            /** @description The id of a child of geolevel2 as text. */
            geolevel3?: string;
            /** @description The id of a child of geolevel3 as text. */
            geolevel4?: string;
            /** @description The id of a child of geolevel4 as text. */
            geolevel5?: string;
            /** @description The chosen ids; an empty text where the customer cleared them. */
            interestareas?: string[] | string;
            accountnumber?: string;
            frequentflyernumber?: string;
            zone?: string;
            notes?: string;
            facebookid?: string;
            twitterid?: string;
            instagramid?: string;
            youtubeid?: string;
            usedforpromotions?: boolean;
            usedforstatistics?: boolean;
            usedbyothers?: boolean;
            cangetcurrentlocation?: boolean;
            cancomunicaverification?: boolean;
            /** @description The campaign's own fields that have an id and a type of the platform. */
            customerdynamicfields?: components["schemas"]["StoredOwnField"][];
        } & {
            [key: string]: components["schemas"]["OwnFieldValue"];
        };
        /** @description One field, where the list has an object for each. */
        FieldDeclaration: {
            id?: number | string;
            name?: string;
            visible?: boolean;
            mandatory?: boolean;
            readOnly?: boolean;
            label?: string;
            type?: ("text" | "number" | "date" | "boolean" | "options") | components["schemas"]["FieldType"];
            minValue?: number | string;
            maxValue?: number | string;
            length?: number;
            multiple?: boolean;
            options?: components["schemas"]["FieldOption"][];
            flags?: components["schemas"]["FieldFlags"];
            campaignId?: number;
            dictionaryKey?: string;
            defaultValue?: string;
            order?: number;
            representation?: number;
        };
        /** @description The type of a field of the campaign's own in the data model. Only data type 7 is recorded, and no list of them is public. */
        FieldType: {
            id?: number;
            dataType: number;
            minValue?: number | string;
            maxValue?: number | string;
            length?: number;
        };
        /** @description The flags of a field of the campaign's own. A visitor sees it if it is enabled, visible and shown in the customer area. */
        FieldFlags: {
            flags?: number;
            isEnabled?: boolean;
            isVisible?: boolean;
            isMandatory?: boolean;
            chargePoints?: boolean;
            showingTerminal?: boolean;
            showingCustomerArea?: boolean;
            readOnly?: boolean;
        };
        /** @description A choice. With an id, `value` is what people read. */
        FieldOption: {
            id?: number | string;
            value?: string | number;
            label?: string;
            useDefaultValue?: boolean;
            dictionaryKey?: string;
        };
        /** @description A list as flags: `showX`, `isMandatoryX` or `mandatoryX`, `readOnlyX`. A field of the campaign's own is an object under its name. */
        FieldListFlags: {
            showName?: boolean;
            isMandatoryName?: boolean;
            mandatoryName?: boolean;
            readOnlyName?: boolean;
            showSurname?: boolean;
            isMandatorySurname?: boolean;
            mandatorySurname?: boolean;
            readOnlySurname?: boolean;
            showGender?: boolean;
            isMandatoryGender?: boolean;
            mandatoryGender?: boolean;
            readOnlyGender?: boolean;
            showBirthdate?: boolean;
            isMandatoryBirthdate?: boolean;
            mandatoryBirthdate?: boolean;
            readOnlyBirthdate?: boolean;
            showDNI?: boolean;
            isMandatoryDNI?: boolean;
            mandatoryDNI?: boolean;
            readOnlyDNI?: boolean;
            showDNIType?: boolean;
            isMandatoryDNIType?: boolean;
            mandatoryDNIType?: boolean;
            readOnlyDNIType?: boolean;
            showEmail?: boolean;
            isMandatoryEmail?: boolean;
            mandatoryEmail?: boolean;
            readOnlyEmail?: boolean;
            showMobile?: boolean;
            isMandatoryMobile?: boolean;
            mandatoryMobile?: boolean;
            readOnlyMobile?: boolean;
            showTelephone?: boolean;
            isMandatoryTelephone?: boolean;
            mandatoryTelephone?: boolean;
            readOnlyTelephone?: boolean;
            showFax?: boolean;
            isMandatoryFax?: boolean;
            mandatoryFax?: boolean;
            readOnlyFax?: boolean;
            showAddress?: boolean;
            isMandatoryAddress?: boolean;
            mandatoryAddress?: boolean;
            readOnlyAddress?: boolean;
            showAddressPrefix?: boolean;
            isMandatoryAddressPrefix?: boolean;
            mandatoryAddressPrefix?: boolean;
            readOnlyAddressPrefix?: boolean;
            showAddressNumber?: boolean;
            isMandatoryAddressNumber?: boolean;
            mandatoryAddressNumber?: boolean;
            readOnlyAddressNumber?: boolean;
            showZipCode?: boolean;
            isMandatoryZipCode?: boolean;
            mandatoryZipCode?: boolean;
            readOnlyZipCode?: boolean;
            showCountry?: boolean;
            isMandatoryCountry?: boolean;
            mandatoryCountry?: boolean;
            readOnlyCountry?: boolean;
            showGeoLevels?: boolean;
            isMandatoryGeoLevels?: boolean;
            mandatoryGeoLevels?: boolean;
            readOnlyGeoLevels?: boolean;
            showInterestAreas?: boolean;
            isMandatoryInterestAreas?: boolean;
            mandatoryInterestAreas?: boolean;
            readOnlyInterestAreas?: boolean;
            showAccountNumber?: boolean;
            isMandatoryAccountNumber?: boolean;
            mandatoryAccountNumber?: boolean;
            readOnlyAccountNumber?: boolean;
            showFrequentFlyerNumber?: boolean;
            isMandatoryFrequentFlyerNumber?: boolean;
            mandatoryFrequentFlyerNumber?: boolean;
            readOnlyFrequentFlyerNumber?: boolean;
            showZone?: boolean;
            isMandatoryZone?: boolean;
            mandatoryZone?: boolean;
            readOnlyZone?: boolean;
            showNotes?: boolean;
            isMandatoryNotes?: boolean;
            mandatoryNotes?: boolean;
            readOnlyNotes?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            showCanNotModCustInTerminals?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            isMandatoryCanNotModCustInTerminals?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            mandatoryCanNotModCustInTerminals?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            readOnlyCanNotModCustInTerminals?: boolean;
            showCustomerDataCanBeUsedForPromotions?: boolean;
            isMandatoryCustomerDataCanBeUsedForPromotions?: boolean;
            mandatoryCustomerDataCanBeUsedForPromotions?: boolean;
            readOnlyCustomerDataCanBeUsedForPromotions?: boolean;
            showCustomerDataCanBeUsedForStatistics?: boolean;
            isMandatoryCustomerDataCanBeUsedForStatistics?: boolean;
            mandatoryCustomerDataCanBeUsedForStatistics?: boolean;
            readOnlyCustomerDataCanBeUsedForStatistics?: boolean;
            showCustomerDataCanBeUsedByOthers?: boolean;
            isMandatoryCustomerDataCanBeUsedByOthers?: boolean;
            mandatoryCustomerDataCanBeUsedByOthers?: boolean;
            readOnlyCustomerDataCanBeUsedByOthers?: boolean;
            showCustomerDataCanGetCurrentLocation?: boolean;
            isMandatoryCustomerDataCanGetCurrentLocation?: boolean;
            mandatoryCustomerDataCanGetCurrentLocation?: boolean;
            readOnlyCustomerDataCanGetCurrentLocation?: boolean;
            showComunicaVerification?: boolean;
            isMandatoryComunicaVerification?: boolean;
            mandatoryComunicaVerification?: boolean;
            readOnlyComunicaVerification?: boolean;
        } & {
            [key: string]: components["schemas"]["FieldDeclaration"];
        };
        /** @description A list as a map from the name of a field to its declaration. */
        FieldListMap: {
            [key: string]: components["schemas"]["FieldDeclaration"];
        };
        /** @description A list as an array of declarations with names. */
        FieldListArray: WithRequired<components["schemas"]["FieldDeclaration"], "name">[];
        FieldList: components["schemas"]["FieldListFlags"] | components["schemas"]["FieldListMap"] | components["schemas"]["FieldListArray"];
        "documented.Privacy": {
            usedForPromotions?: boolean;
            usedForStatistics?: boolean;
            usedByOthers?: boolean;
            canGetCurrentLocation?: boolean;
            canComunicaVerification?: boolean;
        } & {
            [key: string]: components["schemas"]["OwnFieldValue"];
        };
        /** @description What the reply to a registration or a change of credentials says of the account. */
        "documented.AccountCustomer": {
            id: string;
            card: string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
        };
        /** @description The customer in the reply to a log-in. */
        "documented.StoredCustomer": {
            id: string;
            card: string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
            name?: string;
            surname?: string;
            /** @enum {unknown} */
            gender?: "M" | "F" | "N" | "";
            birthdate?: string;
            identityCard?: string;
            identityCardTypeId?: string;
            mailContactData?: string;
            mobileContactData?: string;
            telephoneContactData?: string;
            faxContactData?: string;
            address?: string;
            addressNumber?: string;
            addressPrefix?: string;
            zip?: string;
            country?: string;
            geoLevel1?: string;
            geoLevel2?: string;
            geoLevel3?: string;
            geoLevel4?: string;
            geoLevel5?: string;
            interestAreas?: string[] | string;
            accountNumber?: string;
            frequentFlyerNumber?: string;
            zone?: string;
            notes?: string;
            facebookId?: string;
            twitterId?: string;
            instagramId?: string;
            youtubeId?: string;
            customerDynamicFields?: components["schemas"]["StoredOwnField"][];
            privacy?: components["schemas"]["documented.Privacy"];
        } & {
            [key: string]: components["schemas"]["OwnFieldValue"];
        };
        /** @description All that is stored, with the barcode. */
        "documented.WholeCustomer": {
            id: string;
            card: string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
            FidelyCode: string;
            name?: string;
            surname?: string;
            /** @enum {unknown} */
            gender?: "M" | "F" | "N" | "";
            birthdate?: string;
            identityCard?: string;
            identityCardTypeId?: string;
            mailContactData?: string;
            mobileContactData?: string;
            telephoneContactData?: string;
            faxContactData?: string;
            address?: string;
            addressNumber?: string;
            addressPrefix?: string;
            zip?: string;
            country?: string;
            geoLevel1?: string;
            geoLevel2?: string;
            geoLevel3?: string;
            geoLevel4?: string;
            geoLevel5?: string;
            interestAreas?: string[] | string;
            accountNumber?: string;
            frequentFlyerNumber?: string;
            zone?: string;
            notes?: string;
            facebookId?: string;
            twitterId?: string;
            instagramId?: string;
            youtubeId?: string;
            customerDynamicFields?: components["schemas"]["StoredOwnField"][];
            privacy?: components["schemas"]["documented.Privacy"];
        } & {
            [key: string]: components["schemas"]["OwnFieldValue"];
        };
        "documented.Session": {
            AnswerCode: number;
            token: string;
            refreshToken: string;
        };
        "documented.LoggedIn": {
            AnswerCode: number;
            token: string;
            refreshToken: string;
            customer: components["schemas"]["documented.StoredCustomer"];
        };
        "documented.Account": {
            AnswerCode: number;
            customer: components["schemas"]["documented.AccountCustomer"];
        };
        "documented.Customer": {
            AnswerCode: number;
            customer: components["schemas"]["documented.WholeCustomer"];
        };
        "documented.Identified": {
            AnswerCode: number;
            registered_customer: boolean;
            customerid: string;
        };
        "documented.Done": {
            AnswerCode: number;
        };
        "documented.CodeSent": {
            AnswerCode: number;
            /** @description Empty if the code was sent. With a text in it the code was not sent. */
            emailErrorDescription?: string;
        };
        "documented.FieldLists": {
            AnswerCode: number;
            CustomDataFields: components["schemas"]["FieldList"];
            PrivacyCustomDataFields?: components["schemas"]["FieldList"];
            dynamicFields?: components["schemas"]["FieldListArray"];
        };
        "documented.Refusal": {
            AnswerCode: number;
            message?: string;
            field?: string;
            contract?: string;
        };
        "recorded.Privacy": {
            usedForPromotions?: boolean | string;
            usedForStatistics?: boolean | string;
            usedByOthers?: boolean | string;
            canGetCurrentLocation?: boolean | string;
            canComunicaVerification?: boolean | string;
            flags?: number | string;
        } & {
            [key: string]: components["schemas"]["OwnFieldValue"];
        };
        "recorded.PersonalInfo": {
            name?: string;
            surname?: string;
            /** @enum {unknown} */
            gender?: "M" | "F" | "N" | "";
            birthdate?: string;
            identityCard?: string;
            identityCardTypeId?: number | string;
            mailContactData?: string;
            mobileContactData?: string;
            telephoneContactData?: string;
            faxContactData?: string;
            address?: string;
            addressNumber?: string;
            addressPrefix?: string;
            zip?: string;
            country?: number | string;
            geoLevel1?: number | string;
            geoLevel2?: number | string;
            geoLevel3?: number | string;
            geoLevel4?: number | string;
            geoLevel5?: number | string;
            interestAreas?: string[] | string;
            accountNumber?: string;
            frequentFlyerNumber?: string;
            zone?: string;
            notes?: string;
            facebookId?: string;
            twitterId?: string;
            instagramId?: string;
            youtubeId?: string;
            customerDynamicFields?: components["schemas"]["StoredOwnField"][];
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
            privacy?: components["schemas"]["recorded.Privacy"];
        } & {
            [key: string]: components["schemas"]["OwnFieldValue"];
        };
        /** @description What the reply to a registration or a change of credentials says of the account. */
        "recorded.AccountCustomer": {
            id: number | string;
            card: number | string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
        };
        /** @description The customer in the reply to a log-in. */
        "recorded.StoredCustomer": {
            id: number | string;
            card: number | string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
            personalInfo?: components["schemas"]["recorded.PersonalInfo"];
        };
        /** @description All that is stored, with the barcode. */
        "recorded.WholeCustomer": {
            id: number | string;
            card: number | string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
            fidelyCode: number | string;
            personalInfo?: components["schemas"]["recorded.PersonalInfo"];
        };
        "recorded.Session": {
            returncode: number;
            data: {
                token: string;
                refreshToken: string;
            };
        };
        "recorded.LoggedIn": {
            returncode: number;
            data: {
                token: string;
                refreshToken: string;
                customer: components["schemas"]["recorded.StoredCustomer"];
            };
        };
        "recorded.Account": {
            returncode: number;
            data: {
                customer: components["schemas"]["recorded.AccountCustomer"];
            };
        };
        "recorded.Customer": {
            returncode: number;
            data: {
                customer: components["schemas"]["recorded.WholeCustomer"];
            };
        };
        "recorded.Identified": {
            returncode: number;
            data: {
                registered_customer: boolean;
                customerid: number | string;
            };
        };
        "recorded.Done": {
            returncode: number;
            data: Record<string, never>;
        };
        "recorded.CodeSent": {
            returncode: number;
            data: {
                /** @description Empty if the code was sent. With a text in it the code was not sent. */
                emailErrorDescription?: string;
            };
        };
        "recorded.FieldLists": {
            returncode: number;
            data: {
                CustomDataFields: components["schemas"]["FieldList"];
                PrivacyCustomDataFields?: components["schemas"]["FieldList"];
                dynamicFields?: components["schemas"]["FieldListArray"];
            };
        };
        "recorded.Refusal": {
            returncode: number;
            data: {
                message?: string;
                field?: string;
                contract?: string;
            };
        };
        "opposite.Privacy": {
            /** @enum {unknown} */
            usedforpromotions?: "0" | "1" | null;
            /** @enum {unknown} */
            usedforstatistics?: "0" | "1" | null;
            /** @enum {unknown} */
            usedbyothers?: "0" | "1" | null;
            /** @enum {unknown} */
            cangetcurrentlocation?: "0" | "1" | null;
            /** @enum {unknown} */
            cancomunicaverification?: "0" | "1" | null;
        } & {
            [key: string]: string | number | string[];
        };
        "opposite.Session": {
            data: {
                access_token: string;
                refresh_token: string;
                expires_in: string;
            };
        };
        "opposite.LoggedIn": {
            data: {
                access_token: string;
                refresh_token: string;
                expires_in: string;
                customerid: string;
                card: string;
                /** @description The PIN of the card. It is never logged, stored or shown. */
                pincode?: string;
                /** @description The name that the platform logs this customer in with; not always the one that was sent. */
                username?: string | null;
                name?: string | null;
                surname?: string | null;
                /** @enum {unknown} */
                gender?: "M" | "F" | "N";
                birthdate?: string | null;
                identitycard?: string | null;
                identitycardtypeid?: string | null;
                mailcontactdata?: string | null;
                mobilecontactdata?: string | null;
                telephonecontactdata?: string | null;
                faxcontactdata?: string | null;
                address?: string | null;
                addressnumber?: string | null;
                addressprefix?: string | null;
                zip?: string | null;
                country?: string | null;
                geolevel1?: string | null;
                geolevel2?: string | null;
                geolevel3?: string | null;
                geolevel4?: string | null;
                geolevel5?: string | null;
                interestareas?: string[] | string | null;
                accountnumber?: string | null;
                frequentflyernumber?: string | null;
                zone?: string | null;
                notes?: string | null;
                facebookid?: string | null;
                twitterid?: string | null;
                instagramid?: string | null;
                youtubeid?: string | null;
                customerdynamicfields?: components["schemas"]["StoredOwnField"][];
                privacy?: components["schemas"]["opposite.Privacy"];
            } & {
                [key: string]: string | number | string[];
            };
        };
        "opposite.Account": {
            data: {
                customerid: string;
                card: string;
                /** @description The PIN of the card. It is never logged, stored or shown. */
                pincode?: string;
                /** @description The name that the platform logs this customer in with; not always the one that was sent. */
                username?: string | null;
            };
        };
        "opposite.Customer": {
            data: {
                customerid: string;
                card: string;
                /** @description The PIN of the card. It is never logged, stored or shown. */
                pincode?: string;
                /** @description The name that the platform logs this customer in with; not always the one that was sent. */
                username?: string | null;
                fidelycode: string;
                name?: string | null;
                surname?: string | null;
                /** @enum {unknown} */
                gender?: "M" | "F" | "N";
                birthdate?: string | null;
                identitycard?: string | null;
                identitycardtypeid?: string | null;
                mailcontactdata?: string | null;
                mobilecontactdata?: string | null;
                telephonecontactdata?: string | null;
                faxcontactdata?: string | null;
                address?: string | null;
                addressnumber?: string | null;
                addressprefix?: string | null;
                zip?: string | null;
                country?: string | null;
                geolevel1?: string | null;
                geolevel2?: string | null;
                geolevel3?: string | null;
                geolevel4?: string | null;
                geolevel5?: string | null;
                interestareas?: string[] | string | null;
                accountnumber?: string | null;
                frequentflyernumber?: string | null;
                zone?: string | null;
                notes?: string | null;
                facebookid?: string | null;
                twitterid?: string | null;
                instagramid?: string | null;
                youtubeid?: string | null;
                customerdynamicfields?: components["schemas"]["StoredOwnField"][];
                privacy?: components["schemas"]["opposite.Privacy"];
            } & {
                [key: string]: string | number | string[];
            };
        };
        "opposite.Identified": {
            data: {
                /** @enum {unknown} */
                registered_customer: "0" | "1";
                customerid: string;
            };
        };
        "opposite.Done": {
            data: Record<string, never>;
        };
        "opposite.CodeSent": {
            data: {
                /** @description Empty if the code was sent. With a text in it the code was not sent. */
                emailErrorDescription?: string;
            };
        };
        "opposite.FieldLists": {
            data: {
                CustomDataFields: components["schemas"]["FieldList"];
                PrivacyCustomDataFields?: components["schemas"]["FieldList"];
                dynamicFields?: components["schemas"]["FieldListArray"];
            };
        };
        "opposite.Refusal": {
            data: {
                answerCode: string;
                message?: string;
                field?: string;
                contract?: string;
            };
        };
        StoredOwnField: {
            id: number | string;
            value: string;
        };
        /** @description A log-in of the earlier generation. */
        RecordedLogIn: {
            returncode: number;
            data: {
                answerCode: number;
                customer: {
                    id: number;
                    card: number;
                    fidelyCode: number;
                    userName?: string;
                    /** @description The PIN of the card. Nothing of ours reads, logs, stores or shows it. */
                    pincode?: string;
                    privacy?: components["schemas"]["recorded.Privacy"];
                    /** @enum {unknown} */
                    gender?: "M" | "F" | "N" | "";
                    name?: string;
                    surname?: string;
                    mailContactData?: string;
                    mobileContactData?: string;
                    zip?: string;
                    address?: string;
                };
                campaign: {
                    operativeFlagsDTO: {
                        [key: string]: boolean | number;
                    };
                };
            };
            sessionid?: string;
        };
        /** @description A registration with a code. */
        RecordedRegistration: {
            returncode: number;
            data: {
                answerCode: number;
                customer: {
                    id: number;
                    card: number;
                    fidelyCode: number;
                    userName?: string;
                    /** @description The PIN of the card. Nothing of ours reads, logs, stores or shows it. */
                    pincode?: string;
                    privacy?: components["schemas"]["recorded.Privacy"];
                    /** @enum {unknown} */
                    gender?: "M" | "F" | "N" | "";
                    name?: string;
                    surname?: string;
                    mailContactData?: string;
                    mobileContactData?: string;
                    zip?: string;
                    address?: string;
                };
            };
        };
        /** @description A code was sent. */
        RecordedCodeSent: {
            returncode: number;
            data: {
                answerCode: number;
                emailErrorDescription: string;
            };
        };
        /** @description A session for visitors. */
        RecordedSynchro: {
            returncode: number;
            data: {
                answerCode: number;
                session: string;
            };
        };
        /** @description A customer with `personalInfo`: of the back office, and of the terminals. */
        RecordedCustomer: {
            returncode: number;
            data: {
                answerCode: number;
                customer: {
                    id: number;
                    card: number | string;
                    fidelyCode: number;
                    personalInfo: {
                        birthdate: string;
                        /** @enum {unknown} */
                        gender: "M" | "F" | "N";
                        userName?: string;
                        privacy: components["schemas"]["recorded.Privacy"];
                        country?: number;
                    };
                };
            };
        };
        /** @description The geographic levels below one of them. No call of the elements: the page supplies the options. */
        RecordedGeoLevels: {
            returncode: number;
            data: {
                answerCode: number;
                level: number;
                fatherId: number;
                geoLevel: {
                    id: number;
                    name: string;
                }[];
                pagination: {
                    InitLimit?: number;
                    rowCount?: number;
                    recordsTotal?: number;
                    actualPage?: number;
                    totalPages?: number;
                    maxRowCount: number;
                };
            };
        };
        /** @description The fields of a campaign's own, in the back office. */
        RecordedDynamicFields: {
            returncode: number;
            data: {
                answerCode: number;
                dynamicFields: {
                    id: number;
                    campaignID: number;
                    name: string;
                    order: number;
                    representation: number;
                    type: components["schemas"]["FieldType"];
                }[];
            };
        };
        /** @description A refusal: a code that is not 0, as a number or as text. */
        RecordedRefusal: {
            returncode: number | string;
            data?: "" | {
                answerCode: number;
            };
        };
        /** @description The answer codes that the elements know. `x-name` is the name of R, `x-problem` the error code that the elements make of a refused call (without one the status decides), `x-field` the field that it is about. */
        AnswerCode: 0 | 1 | 50 | 51 | 52 | 53 | 56 | 58 | 77 | 79 | 90 | 96 | 100 | 102 | 108 | 109 | 110 | 119 | 120 | 127 | 132 | 177 | 178 | 179 | 180 | 202 | 203 | 205 | 207 | 208 | 212 | 240 | 246 | 251 | 260 | 261 | 262 | 263 | 264 | 272 | 311 | 312 | 313 | 314 | 315 | 350 | 351 | 358 | 359 | 369 | 372 | 375 | 376 | 425 | 427 | 444 | 448 | 450 | 482 | 484 | 485 | 996 | 997 | 998 | 9999;
    };
    responses: {
        /** @description A refusal for a reason of business, with its answer code. Some servers say the same with 200 or 400. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"] | components["schemas"]["opposite.Refusal"];
            };
        };
        /** @description The request does not keep to this contract. */
        Breach: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"] | components["schemas"]["opposite.Refusal"];
            };
        };
        /** @description The api-key is wrong, or the token is unknown or too old. */
        Unauthorised: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"] | components["schemas"]["opposite.Refusal"];
            };
        };
        /** @description Too many requests. A whole number of seconds or a date in `Retry-After` says when the next may come. */
        TooMany: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The platform, or a proxy in front of it, has failed. The same request may succeed later. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSession"] | components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description A token, its refresh token, and the customer after a log-in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Session"] | components["schemas"]["documented.LoggedIn"] | components["schemas"]["recorded.Session"] | components["schemas"]["recorded.LoggedIn"] | components["schemas"]["opposite.Session"] | components["schemas"]["opposite.LoggedIn"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description A new token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Session"] | components["schemas"]["recorded.Session"] | components["schemas"]["opposite.Session"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    checkCard: {
        parameters: {
            query?: {
                /** @description The card number. */
                card?: string;
                /** @description The e-mail address, trimmed. */
                email?: string;
                /** @description The mobile number: digits, with + at most at the start. */
                mobile?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person with a card: registered (case 3), or not yet (case 2). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Identified"] | components["schemas"]["recorded.Identified"] | components["schemas"]["opposite.Identified"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    verifyContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyContact"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.CodeSent"] | components["schemas"]["recorded.CodeSent"] | components["schemas"]["opposite.CodeSent"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description The account, with the card number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Account"] | components["schemas"]["recorded.Account"] | components["schemas"]["opposite.Account"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    generateCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateCode"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.CodeSent"] | components["schemas"]["recorded.CodeSent"] | components["schemas"]["opposite.CodeSent"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCredentials"];
            };
        };
        responses: {
            /** @description The account, with the card number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Account"] | components["schemas"]["recorded.Account"] | components["schemas"]["opposite.Account"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The two lists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.FieldLists"] | components["schemas"]["recorded.FieldLists"] | components["schemas"]["opposite.FieldLists"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer, with card number and barcode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Customer"] | components["schemas"]["recorded.Customer"] | components["schemas"]["opposite.Customer"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    saveCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCustomer"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Done"] | components["schemas"]["recorded.Done"] | components["schemas"]["opposite.Done"] | components["schemas"]["opposite.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
